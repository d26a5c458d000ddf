// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IEntry} from "../interfaces/IEntry.sol";
import {IEntryRecords} from "../interfaces/IEntryRecords.sol";
import {IHubErrors} from "../interfaces/IHubErrors.sol";
import {IRegistry} from "../interfaces/IRegistry.sol";
import {IWorkerpool} from "../interfaces/IWorkerpool.sol";
import {Policy} from "./Policy.sol";

/// @notice A registry as the hub keeps it: one slot.
struct KnownRegistry {
    address location;
    /// The hub was configured with it, before there was any deal.
    bool original;
}

/// @title What the hub asks about apps, datasets and workerpools
/// @notice One call to the registry tells owner and policies of its own entries. Entries of a former or a later registry, or of
/// one that does not know this call, are asked themselves.
/// @dev Rationale: everybody could look at the original registries before using the hub. A registry that the hub's owner set
/// later may let further entries in, but it has no say in whose the present ones are.
library Entries {
    /// @notice Owner of an entry, as it says itself; registration does not matter.
    function ownerOf(address entry) internal view returns (address) {
        if (entry.code.length == 0) revert IHubErrors.NotAContract(entry);
        return IEntry(entry).owner();
    }

    /// @notice Owner of an entry that must be registered; fails with the text `unregistered`.
    function registered(KnownRegistry memory registry, address entry, string memory unregistered)
        internal
        view
        returns (address owner)
    {
        (owner,) = lookUp(registry, entry);
        if (owner == address(0)) owner = askEntry(registry.location, entry, unregistered);
    }

    /// @notice The same of a workerpool, with its policies in percent.
    function registeredWorkerpool(KnownRegistry memory registry, address entry, string memory unregistered)
        internal
        view
        returns (address owner, uint256 stakeRatio, uint256 rewardRatio)
    {
        uint64 policies;
        (owner, policies) = lookUp(registry, entry);
        if (owner != address(0)) {
            (stakeRatio, rewardRatio) = Policy.unpack(policies);
        } else {
            owner = askEntry(registry.location, entry, unregistered);
            stakeRatio = IWorkerpool(entry).m_workerStakeRatioPolicy();
            rewardRatio = IWorkerpool(entry).m_schedulerRewardRatioPolicy();
        }
    }

    /// @notice `registered`, where an entry that is not registered is not asked anything.
    function registeredFirst(KnownRegistry memory registry, address entry, string memory unregistered)
        internal
        view
        returns (address owner)
    {
        (owner,) = lookUp(registry, entry);
        if (owner != address(0)) return owner;
        require(IRegistry(registry.location).isRegistered(entry), unregistered);
        return ownerOf(entry);
    }

    /// @notice `registeredFirst` of a workerpool, with its scheduler reward ratio.
    function registeredWorkerpoolFirst(KnownRegistry memory registry, address entry, string memory unregistered)
        internal
        view
        returns (address owner, uint256 rewardRatio)
    {
        uint64 policies;
        (owner, policies) = lookUp(registry, entry);
        if (owner != address(0)) {
            (, rewardRatio) = Policy.unpack(policies);
        } else {
            owner = registeredFirst(registry, entry, unregistered);
            rewardRatio = IWorkerpool(entry).m_schedulerRewardRatioPolicy();
        }
    }

    /// @notice What the registry's record of the entry says; zeros if it has none.
    function lookUp(KnownRegistry memory registry, address entry)
        private
        view
        returns (address owner, uint64 policies)
    {
        if (!registry.original) return (owner, policies);
        address location = registry.location;
        bytes4 selector = IEntryRecords.record.selector;
        assembly ("memory-safe") {
            mstore(0, selector)
            mstore(4, entry)
            let ok := staticcall(gas(), location, 0, 0x24, 0, 0x40)
            if and(ok, eq(returndatasize(), 0x40)) {
                owner := mload(0)
                policies := mload(0x20)
            }
        }
    }

    /// @dev The owner is asked before the registry: a failure of the entry passes through.
    function askEntry(address registry, address entry, string memory unregistered)
        private
        view
        returns (address owner)
    {
        owner = ownerOf(entry);
        require(IRegistry(registry).isRegistered(entry), unregistered);
    }
}
