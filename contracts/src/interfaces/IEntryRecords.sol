// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

/// @title What the hub asks a registry, in one call
interface IEntryRecords {
    /// @notice Owner of an entry of this registry, 0 if it has no such entry, and 64 bits that the registry keeps with it:
    /// for a workerpool its policies, otherwise nothing.
    /// @param entry its address
    /// @return owner 0 if there is none
    /// @return extra as above
    function record(address entry) external view returns (address owner, uint64 extra);
}
