// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {ContributionStatus, TaskStatus} from "../types/Enums.sol";

/// @title Errors of the hub
/// @notice Where clients of the protocol know a failure by its text, the hub answers that text (`Error(string)`), and where
/// they know a panic, the same panic. The errors below are for everything else: each says what is wrong and with which
/// values. The texts are listed with the functions that answer them.
interface IHubErrors {
    // ------------------------------------------------------------------------------------------------ values

    /// @notice A value does not fit in the room the hub keeps for it.
    error ValueTooLarge(string field, uint256 value, uint256 max);
    /// @notice Two arrays that go together have different lengths.
    error ArrayLengthMismatch(uint256 first, uint256 second);
    /// @notice A contract was expected at this address.
    error NotAContract(address account);

    // ------------------------------------------------------------------------------------------------ escrow

    /// @notice The account's free balance is too small (ERC-6093).
    error ERC20InsufficientBalance(address sender, uint256 balance, uint256 needed);
    /// @notice The allowance is too small (ERC-6093).
    error ERC20InsufficientAllowance(address spender, uint256 allowance, uint256 needed);
    /// @notice SRLC cannot be given to the hub itself: nobody could ever take it back.
    error ReceiverIsTheHub();
    /// @notice The token refused to pay out.
    error TokenTransferFailed(address to, uint256 amount);
    /// @notice Only the token may call `receiveApproval`.
    error CallerIsNotTheToken(address caller, address token);
    /// @notice `receiveApproval` knows `matchOrders` only.
    error UnsupportedOperation(bytes4 selector);
    /// @notice The data of `receiveApproval` is too short to name an operation.
    error IncompleteSelector(uint256 length);
    /// @notice `receiveApproval` matches only orders of the account that approved.
    error CallerIsNotTheRequester();
    /// @notice The operation asked of `receiveApproval` failed without saying why.
    error OperationFailed();

    // ------------------------------------------------------------------------------------------------ tasks

    /// @notice The deal has no such task: indexes run from `first` to `first + size - 1`; an unknown deal has size 0.
    error TaskOutsideDeal(bytes32 dealId, uint256 index, uint256 first, uint256 size);
    /// @notice The task's status does not allow this.
    error UnexpectedTaskStatus(bytes32 taskId, TaskStatus status);
    /// @notice It is too late.
    error DeadlineReached(uint256 deadline, uint256 currentTime);
    /// @notice It is too early.
    error DeadlineNotReached(uint256 deadline, uint256 currentTime);
    /// @notice Only the scheduler, the workerpool's owner when the deal was made, may do this.
    error CallerIsNotTheScheduler(address caller, address scheduler);
    /// @notice This worker contributed to this task before; nobody contributes twice.
    error AlreadyContributed(bytes32 taskId, address worker);
    /// @notice This worker has no contribution to reveal.
    error NothingToReveal(bytes32 taskId, address worker, ContributionStatus status);
    /// @notice The worker's result is not the one that reached consensus.
    error NotInConsensus(bytes32 taskId, address worker);
    /// @notice The digest does not give the hash of the consensus.
    error ResultHashMismatch(bytes32 expected, bytes32 actual);
    /// @notice The digest does not give the seal that was contributed.
    error ResultSealMismatch(bytes32 expected, bytes32 actual);
    /// @notice The deal asks for a trusted execution environment, so a contribution needs an enclave.
    error EnclaveRequired(bytes32 taskId);
    /// @notice The authorization is not signed by `signer` for this worker, task and enclave.
    error InvalidAuthorization(bytes32 taskId, address worker, address signer);
    /// @notice The result is not signed by the enclave.
    error InvalidEnclaveSignature(bytes32 taskId, address enclaveChallenge);
    /// @notice A task has room for `max` contributors.
    error TooManyContributors(bytes32 taskId, uint256 max);
    /// @notice One worker alone may finalize only at trust 1.
    error TrustTooHigh(bytes32 taskId, uint256 trust);
    /// @notice Somebody contributed already: the task must go on with contribute and reveal.
    error ContributionsExist(bytes32 taskId);
    /// @notice Some winners may still reveal, until the deadline.
    error RevealsMissing(uint256 revealed, uint256 winners, uint256 revealDeadline);
    /// @notice A winner revealed, so the task can be finalized and not reopened.
    error AlreadyRevealed(bytes32 taskId, uint256 revealed);
    /// @notice The callback data is not what the digest stands for; without callback it must be empty.
    error CallbackDataMismatch(bytes32 expected, bytes32 actual);

    // ------------------------------------------------------------------------------------------------ bulk, boost

    /// @notice The dataset order cannot be used in the deal.
    error IncompatibleDatasetOrder(string reason);
    /// @notice A value does not fit in the room a Boost deal keeps for it.
    error SafeCastOverflowedUintDowncast(uint8 bits, uint256 value);

    // ------------------------------------------------------------------------------------------------ configuration

    /// @notice Only the owner of the hub may do this.
    error NotContractOwner(address user, address owner);
    /// @notice There is no such category.
    error UnknownCategory(uint256 id, uint256 count);
    /// @notice The hub was configured without a former hub to import scores from.
    error NoFormerHub();
}
