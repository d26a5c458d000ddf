// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IDatasetRegistry} from "../interfaces/IDatasetRegistry.sol";
import {Dataset} from "./Dataset.sol";
import {Metadata} from "./Metadata.sol";
import {Registry} from "./Registry.sol";

/// @title The registry of datasets
contract DatasetRegistry is IDatasetRegistry, Registry {
    address public immutable master = address(new Dataset());

    constructor() Registry("iExec Dataset Registry (V5)", "iExecDatasetsV5") {}

    /// @inheritdoc IDatasetRegistry
    function createDataset(
        address datasetOwner,
        string calldata datasetName,
        bytes calldata datasetMultiaddr,
        bytes32 datasetChecksum
    ) external returns (address) {
        bytes memory metadata = bytes.concat(
            Metadata.pack(bytes(datasetName)), Metadata.pack(datasetMultiaddr), datasetChecksum
        );
        return _create(master, _arguments(datasetName, datasetMultiaddr, datasetChecksum), datasetOwner, metadata);
    }

    /// @inheritdoc IDatasetRegistry
    function predictDataset(
        address datasetOwner,
        string calldata datasetName,
        bytes calldata datasetMultiaddr,
        bytes32 datasetChecksum
    ) external view returns (address) {
        return _predict(_arguments(datasetName, datasetMultiaddr, datasetChecksum), datasetOwner);
    }

    function _arguments(string calldata name, bytes calldata multiaddr, bytes32 checksum)
        private
        pure
        returns (bytes memory)
    {
        return abi.encodeWithSignature("initialize(string,bytes,bytes32)", name, multiaddr, checksum);
    }
}
