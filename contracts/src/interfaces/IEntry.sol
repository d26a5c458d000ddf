// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

/// @title What apps, datasets and workerpools have in common
interface IEntry {
    /// @notice An entry is complete when it is created.
    error AlreadyInitialized();

    /// @notice The registry that made the entry.
    /// @return the registry's address
    function registry() external view returns (address);
    /// @notice Owner of the entry's token in the registry.
    /// @return the owner's address
    function owner() external view returns (address);
    /// @notice Owner only ("caller is not the owner"), and then "Operation not supported on this chain".
    /// @param ens looked at by nobody
    /// @param name a name
    function setName(address ens, string calldata name) external;
    /// @notice Always `AlreadyInitialized`: an entry cannot be given another code.
    /// @param logic looked at by nobody
    /// @param data looked at by nobody
    function initialize(address logic, bytes calldata data) external payable;
}
