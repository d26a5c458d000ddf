// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {EIP712Domain} from "../types/EIP712Domain.sol";

/// @title Configuration, categories and ownership
/// @notice "Ownable: caller is not the owner" for everything that is the owner's, `transferOwnership` apart. The owner cannot
/// touch anybody's money, deals or orders, nor the code behind the hub.
interface IHubConfiguration {
    event CreateCategory(uint256 catid, string name, string description, uint256 workClockTimeRef);
    event OwnershipTransferred(address indexed previousOwner, address indexed newOwner);

    /// @notice Sets everything once, and the callback gas to 200,000. Owner only; "already-configured".
    /// @param token RLC; 0 where it is the chain's coin
    /// @param name of the ledger's unit
    /// @param symbol of the ledger's unit
    /// @param decimals of the ledger's unit
    /// @param appRegistry registry of apps
    /// @param datasetRegistry registry of datasets
    /// @param workerpoolRegistry registry of workerpools
    /// @param v3Hub the former hub, asked for scores; 0 for none
    function configure(
        address token,
        string calldata name,
        string calldata symbol,
        uint8 decimals,
        address appRegistry,
        address datasetRegistry,
        address workerpoolRegistry,
        address v3Hub
    ) external;
    /// @notice The EIP-712 domain on the chain as it is now.
    /// @return its members
    function domain() external view returns (EIP712Domain memory);
    /// @notice The separator that orders are checked with, as computed last.
    /// @return the separator
    function eip712domain_separator() external view returns (bytes32);
    /// @notice Computes the separator again, after a fork of the chain. Anybody may call; "not-configured".
    function updateDomainSeparator() external;
    /// @notice Takes a worker's score over from the former hub, once, if it is better. Anybody may call;
    /// "score-already-imported", `NoFormerHub`. A worker that comes late may so get over what it lost here once.
    /// @param worker whose score
    function importScore(address worker) external;
    /// @notice Sets who authorizes contributions made by an enclave; 0 for the schedulers. Owner only.
    /// @param broker its account, a key or a contract
    function setTeeBroker(address broker) external;
    /// @notice Sets the gas given to a callback. Owner only; `ValueTooLarge`.
    /// @param gas units of gas
    function setCallbackGas(uint256 gas) external;
    /// @notice Sets the registries. Owner only; a former registry stays known through its successor's `previous`.
    /// @dev Entries answer for their owner themselves from then on, so a new registry cannot give away what is registered.
    /// @param appRegistry registry of apps
    /// @param datasetRegistry registry of datasets
    /// @param workerpoolRegistry registry of workerpools
    function changeRegistries(address appRegistry, address datasetRegistry, address workerpoolRegistry) external;
    /// @notice Adds a category, for good. Owner only; `ValueTooLarge`.
    /// @param name for people
    /// @param description for people
    /// @param workClockTimeRef time T of its tasks, in seconds
    /// @return catid its number
    function createCategory(string calldata name, string calldata description, uint256 workClockTimeRef)
        external
        returns (uint256 catid);

    /// @notice Who may do what is the owner's here.
    /// @return the owner's address
    function owner() external view returns (address);
    /// @notice Gives the hub to somebody else; `NotContractOwner`.
    /// @param newOwner the next owner
    function transferOwnership(address newOwner) external;
    /// @notice Answers "fallback-disabled": the hub always has an owner.
    function renounceOwnership() external;
}
